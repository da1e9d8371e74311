/**
 * How long what is known is kept, what is held against purging, and the purges themselves.
 *
 * <p>Each kind of record has a rule, of its account or of the service. A purge goes by night, in
 * small steps that are transactions of their own, and never touches what is under legal hold. It
 * reaches into the tables of other features, as nothing else does; what a record means stays with
 * them.
 */
package org.sealpost.retention;
