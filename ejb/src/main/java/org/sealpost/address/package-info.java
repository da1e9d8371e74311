/** Mail addresses and domains as types: one strict parser, one canonical form. */
package org.sealpost.address;
