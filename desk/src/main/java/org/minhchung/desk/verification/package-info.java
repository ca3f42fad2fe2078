/**
 * Checks, evidence, drafts, approvals, and what other publishers have checked; ends at approved.
 *
 * <p>May import people, claims, matching and fetch. Knows nothing of pages for readers.
 */
@NullMarked
package org.minhchung.desk.verification;

import org.jspecify.annotations.NullMarked;
