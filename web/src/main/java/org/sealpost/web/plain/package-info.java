/**
 * Pages that are put together without Faces: where Faces would read a post that is not its own, or
 * cost more than there is to spare. What they say belongs to those who show them.
 */
package org.sealpost.web.plain;
