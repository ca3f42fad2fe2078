package org.minhchung.tlog.log;

import java.util.List;

/** How a log stands when it is opened. Only one shape can sign. */
public sealed interface LogStart {

  /**
   * Everything that could be asked agrees; entries may be appended.
   *
   * @param silent why some of those asked did not answer; maybe empty. Tell the operator: what a
   *     silent witness has seen, nobody has compared
   */
  record Writing(Log log, List<String> silent) implements LogStart {
    public Writing {
      silent = List.copyOf(silent);
    }
  }

  /**
   * Something does not agree. What is published stays as it is; nothing is signed.
   *
   * @param why what does not agree, in a sentence
   * @param catchUp what an operator can do about it
   */
  record ReadOnly(String why, String catchUp) implements LogStart {}
}
