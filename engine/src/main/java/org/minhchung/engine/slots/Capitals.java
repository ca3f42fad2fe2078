package org.minhchung.engine.slots;

/** Where the writer put capitals, which tokens no longer show. */
final class Capitals {

  private Capitals() {}

  /** Whether the word begins with a capital and goes on in small letters. */
  static boolean begins(Source source, int i) {
    int start = source.text().tokens().get(source.atom(i).token()).start();
    String tidied = source.text().tidied();
    return start + 1 < tidied.length()
        && Character.isUpperCase(tidied.charAt(start))
        && !Character.isUpperCase(tidied.charAt(start + 1));
  }

  /** Whether this word carries on a capitalised name from the word before it. */
  static boolean follows(Source source, int i) {
    return i > 0
        && i < source.size()
        && source.atom(i).letters()
        && source.atom(i).before().isBlank()
        && begins(source, i)
        && (i == 1 || begins(source, i - 1));
  }
}
