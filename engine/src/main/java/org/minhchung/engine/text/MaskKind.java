package org.minhchung.engine.text;

/** What is masked in a message, and the marker that stands there instead. */
public enum MaskKind {
  PHONE("[số điện thoại]"),
  EMAIL("[email]"),
  /** A bank account, found by the words before it, or a payment card by its check digit. */
  ACCOUNT("[số tài khoản]"),
  /** An identity card of 12 digits (or 9, with the words before it). */
  IDENTITY("[số giấy tờ]"),
  HANDLE("[tài khoản mạng]"),
  /** A personal profile or post on a social network. */
  PROFILE("[liên kết cá nhân]"),
  PLATE("[biển số xe]"),
  /** A person's name. Never hashed: names repeat by chance. */
  NAME("[tên]");

  private final String marker;

  MaskKind(String marker) {
    this.marker = marker;
  }

  /** The words in square brackets that replace it. */
  public String marker() {
    return marker;
  }
}
