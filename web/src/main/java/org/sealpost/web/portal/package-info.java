/** The pages of a signed-in reader's own things: sessions and remembered devices. */
package org.sealpost.web.portal;
