/**
 * The verifier for strangers: {@code tlog-verify.jar}.
 *
 * <p>Written apart from the writer on purpose: it knows no other room of the log, so that a mistake
 * there is not repeated here. It reads what others made, trusts nothing but the policy it is given,
 * and says in plain words what is proved and what is not.
 */
@NullMarked
package org.minhchung.tlog.verify;

import org.jspecify.annotations.NullMarked;
