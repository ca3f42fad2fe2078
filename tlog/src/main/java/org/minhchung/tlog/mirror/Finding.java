package org.minhchung.tlog.mirror;

import org.minhchung.tlog.note.Note;

/** What a mirror found when it looked at its log. */
public sealed interface Finding {

  /**
   * All is well, and everything the log has signed is here.
   *
   * @param origin the log
   * @param before entries that were here when the copy began
   * @param size entries that are here now
   */
  record Copied(String origin, long before, long size) implements Finding {}

  /** The log has signed two trees of which neither is the beginning of the other. Both are kept. */
  record Forked(Note seen, Note served) implements Finding {}

  /** The log shows fewer entries than it has shown before. */
  record Shrank(long seen, long served) implements Finding {}

  /** The checkpoint is not signed as the policy asks, or is of another log. */
  record Refused(String why) implements Finding {}

  /** Tiles or entries are not what the log has signed. */
  record Wrong(String why) implements Finding {}

  /** Something did not come, or came cut off; it may be the network. */
  record Unreadable(String why) implements Finding {}
}
