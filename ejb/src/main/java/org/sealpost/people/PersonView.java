package org.sealpost.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealpost.access.LockView;

/**
 * A person in full, as far as it concerns the account.
 *
 * @param addresses those by which the person belongs to the account
 * @param since enrolled, or added, or begun to enroll
 * @param waitUntil until when a sign-in from an unknown device must wait
 * @param locks the reasons of those that the administrator may lift
 * @param lockedByOthers whether there are others
 * @param acts what can be done, and what the administrator may do
 */
public record PersonView(
    PersonRow row,
    List<String> addresses,
    Instant since,
    Optional<Instant> waitUntil,
    List<LockView> locks,
    boolean lockedByOthers,
    Set<PersonAct> acts) {}
