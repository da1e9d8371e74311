/**
 * Everything that speaks HTTP. The pages are PrimeFaces in the server's Faces; every text is in the
 * bundle {@code texts}, the languages are listed once, in {@code Languages}. No rule is decided
 * here: each package turns strings into types, calls one session bean and shows the outcome.
 */
package org.sealpost.web;
