package org.minhchung.desk.claims;

/** The kind of way a message came; never which account, number or device. */
public enum ChannelKind {
  WEB,
  API,
  /** Typed in by a volunteer for somebody who is offline. */
  PROXY,
  BATCH,
  CHAT,
  MAIL,
  SMS,
  /** An item of a watched public source. */
  FEED
}
