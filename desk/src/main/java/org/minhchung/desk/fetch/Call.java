package org.minhchung.desk.fetch;

/**
 * One thing to ask of somebody outside.
 *
 * @param validators what the last answer said of itself, so that an unchanged page is not sent
 *     again
 */
public record Call(CallKind kind, WebAddress address, Origin origin, Validators validators) {

  /** Who named the address. */
  public enum Origin {
    /**
     * Content, a form or another desk: must lead to a public address at the usual port, and so must
     * every redirect.
     */
    FOUND,
    /**
     * The operator, on the command line or in the start-up settings: may be private; a redirect may
     * not leave its host.
     */
    TYPED
  }

  /**
   * @throws IllegalArgumentException if calls of this kind never go to such a path
   */
  public Call {
    if (!kind.goesTo(address)) {
      throw new IllegalArgumentException(
          "a call of kind %s goes to paths like %s".formatted(kind, kind.path()));
    }
  }

  public static Call found(CallKind kind, WebAddress address) {
    return new Call(kind, address, Origin.FOUND, Validators.NONE);
  }

  public static Call typed(CallKind kind, WebAddress address) {
    return new Call(kind, address, Origin.TYPED, Validators.NONE);
  }

  /** Asks for the page only if it has changed since. */
  public Call unless(Validators seen) {
    return new Call(kind, address, origin, seen);
  }
}
