package org.minhchung.desk.kernel;

import static org.minhchung.desk.kernel.Role.ADMINISTRATOR;
import static org.minhchung.desk.kernel.Role.AUDITOR;
import static org.minhchung.desk.kernel.Role.CONTRIBUTOR;
import static org.minhchung.desk.kernel.Role.COORDINATOR;
import static org.minhchung.desk.kernel.Role.EDITOR;
import static org.minhchung.desk.kernel.Role.VERIFIER;

import java.util.Locale;
import java.util.Set;

/**
 * Who may do what: one constant for each thing that can be done behind the sign-in, with the roles
 * that may. Nothing else decides. {@code docs/who-may-do-what.md} is made from this table.
 */
public enum Right {
  // people
  /** One's own name, keys, sessions. */
  OWN_SETTINGS(Role.values()),
  /** Invite, end a membership, help somebody who lost a key. */
  KEEP_ACCOUNTS(ADMINISTRATOR),
  /** Register the key that signs checks. */
  HOLD_A_SIGNING_KEY(VERIFIER, EDITOR),
  /** Who did what, by ids and field names. */
  READ_AUDIT(AUDITOR, ADMINISTRATOR),

  // claims
  /** The queue, groups and claims, with masked examples and bands. */
  SEE_QUEUE(CONTRIBUTOR, VERIFIER, EDITOR, COORDINATOR, AUDITOR),
  /** Take a small task and give it back done. */
  TAKE_TASK(CONTRIBUTOR, VERIFIER, EDITOR),
  /** Join, split, close, assign groups; make a claim of one. */
  SORT_QUEUE(VERIFIER, EDITOR),
  /** Confirm as a second person what somebody else proposed. */
  CONFIRM_CLAIM(VERIFIER, EDITOR),
  /** Say what goes first for everybody: public weights of the queue. */
  WEIGH_QUEUE(EDITOR, COORDINATOR),
  /** Write the hand-over note of a duty. */
  KEEP_DUTY_LIST(VERIFIER, EDITOR, COORDINATOR),

  // matching
  /** Stop automatic answers of a claim, a topic or the whole desk, and let them go on. */
  STOP_ANSWERS(EDITOR),

  // verification
  /** Propose a publisher, a link of control, or the end of one for the public register. */
  PROPOSE_TO_REGISTER(CONTRIBUTOR, VERIFIER, EDITOR, COORDINATOR),
  /** Confirm or drop as a second person what somebody else proposed for the register. */
  CONFIRM_REGISTER(VERIFIER, EDITOR),

  // intake
  /** Say which public sources the desk watches, and why. */
  KEEP_SOURCES(EDITOR, COORDINATOR),
  /** Type in a message for somebody offline, or a batch of messages. */
  BRING_MESSAGES(CONTRIBUTOR, VERIFIER, EDITOR, COORDINATOR),
  /** Give a program a key that lets it leave more messages, and revoke it. */
  KEEP_PROGRAM_KEYS(COORDINATOR, ADMINISTRATOR);

  private final Set<Role> roles;

  Right(Role... roles) {
    this.roles = Set.of(roles);
  }

  /** The roles that may. */
  public Set<Role> roles() {
    return roles;
  }

  /** Its name in lower case with hyphens: key of the words for it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
