/**
 * JSON in and out, strictly: unknown and duplicate names, wrong types and trailing text are refused
 * by name and place. Only records are read and written; what they mean is for others to say.
 */
package org.sealpost.web.json;
