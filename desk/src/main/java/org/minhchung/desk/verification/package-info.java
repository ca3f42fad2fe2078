/**
 * Checks, evidence, drafts, approvals, and what other publishers have checked; ends at approved.
 *
 * <p>May import people, claims, matching and fetch. Knows nothing of pages for readers. Its SQL is
 * in {@code verification.store}.
 *
 * <p>An import goes {@code ReviewFile} (what is it?) → {@code TableReader}, {@code JsonLinesReader}
 * or {@code JsonWalk} (rows) → {@code RowRules} (which are good?) → {@code ReviewFiling} (what is
 * new?), gathered into batches by {@code ImportRun}.
 */
@NullMarked
package org.minhchung.desk.verification;

import org.jspecify.annotations.NullMarked;
