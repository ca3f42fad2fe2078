package org.minhchung.desk.kernel;

import java.util.Locale;

/**
 * What somebody is at the desk, from one day until another. {@link Right} says what follows from
 * it. Administrators keep the machine and the accounts and can therefore hold none of the first
 * three: who can hand out keys must not sign.
 */
public enum Role {
  /** Learns, finds sources, confirms quotes. */
  CONTRIBUTOR,
  /** Turns groups into claims, gathers evidence, drafts. */
  VERIFIER,
  /** Answers for what appears: confirms, returns, signs. */
  EDITOR,
  /** Keeps plans, sources and other desks in view. */
  COORDINATOR,
  /** Reads what was done, and changes nothing. */
  AUDITOR,
  /** Keeps accounts, settings and the machine. */
  ADMINISTRATOR;

  /** The role in rows, forms and keys of sentences: its name in lower case. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if no role has this key
   */
  public static Role of(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role has the key " + key);
  }

  /** Whether one person may hold both at a time. */
  public boolean goesWith(Role other) {
    return !(this == ADMINISTRATOR && other.judges() || other == ADMINISTRATOR && judges());
  }

  private boolean judges() {
    return this == CONTRIBUTOR || this == VERIFIER || this == EDITOR;
  }
}
