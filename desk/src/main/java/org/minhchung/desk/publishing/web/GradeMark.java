package org.minhchung.desk.publishing.web;

import org.minhchung.desk.publishing.Grade;
import org.minhchung.desk.web.Language;

/**
 * A verdict as a page shows it: its sign by key, its word by label.
 *
 * @param key for example {@code false}
 */
record GradeMark(String key, Words label) {

  static GradeMark of(Grade grade, Language page) {
    return new GradeMark(grade.key(), Words.of(grade.labels(), page));
  }
}
