package org.minhchung.engine.slots;

/** Compares numbers to call or to pay to digit by digit; one that is hidden may be any. */
record CodeComparer() implements Comparer<Slot.Code> {

  @Override
  public boolean comparable(Slot.Code ours, Slot.Code theirs) {
    boolean either =
        ours.form() == Slot.Code.Form.LONG && !apart(theirs)
            || theirs.form() == Slot.Code.Form.LONG && !apart(ours);
    return ours.form() == theirs.form() || either || same(ours, theirs);
  }

  /** Whether it is never written as a plain run of many digits. */
  private static boolean apart(Slot.Code code) {
    return code.form() == Slot.Code.Form.PREFIX || code.form() == Slot.Code.Form.PLATE;
  }

  @Override
  public boolean agree(Slot.Code ours, Slot.Code theirs) {
    return same(ours, theirs);
  }

  /** Whether two are one number, however it is grouped and with whichever way to dial it. */
  static boolean same(Slot.Code a, Slot.Code b) {
    if (a.form() == Slot.Code.Form.PREFIX && b.form() != Slot.Code.Form.PREFIX) {
      return begins(a, b);
    }
    if (b.form() == Slot.Code.Form.PREFIX && a.form() != Slot.Code.Form.PREFIX) {
      return begins(b, a);
    }
    return like(a.digits(), b.digits()) || like(plain(a), plain(b));
  }

  private static boolean begins(Slot.Code prefix, Slot.Code code) {
    return code.form() != Slot.Code.Form.PLATE
        && (code.digits().startsWith(prefix.digits()) || plain(code).startsWith(plain(prefix)));
  }

  private static boolean like(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i < a.length(); i++) {
      if (a.charAt(i) != b.charAt(i) && a.charAt(i) != 'x' && b.charAt(i) != 'x') {
        return false;
      }
    }
    return true;
  }

  /** Without what is dialled before it at home or from abroad. */
  private static String plain(Slot.Code code) {
    String digits = code.digits();
    if (code.form() == Slot.Code.Form.ACCOUNT
        || code.form() == Slot.Code.Form.PAPER
        || code.form() == Slot.Code.Form.PLATE) {
      return digits;
    }
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    String rest = digits.substring(start);
    return rest.startsWith("84") && rest.length() >= 11 ? rest.substring(2) : rest;
  }

  @Override
  public boolean told(Slot.Code ours) {
    return false;
  }
}
