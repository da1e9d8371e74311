/**
 * The pages on which a reader proves an address: enroll, wait, activate, and choose another
 * password. They show what {@code org.sealpost.enrollment} decides. Forms are request-scoped, so
 * that no password stays in an HTTP session.
 */
package org.sealpost.web.enrollment;
