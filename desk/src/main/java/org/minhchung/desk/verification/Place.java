package org.minhchung.desk.verification;

/**
 * Where in a file something stands.
 *
 * @param line counted from 1
 * @param element the review in a JSON document, counted from 1; 0 in files that go by lines
 */
public record Place(long line, long element) {

  static Place line(long line) {
    return new Place(line, 0);
  }
}
