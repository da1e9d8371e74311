package org.sealpost.inspection;

import java.util.List;
import java.util.Optional;

/**
 * Rows of the audit, newest first.
 *
 * @param next what {@link AuditQuestion#before} is for the page after this; nothing on the last
 */
public record AuditPage(List<AuditRow> rows, Optional<Long> next) {}
