package org.minhchung.desk.verification.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.verification.ControlLink;
import org.minhchung.desk.verification.Party;
import org.minhchung.desk.verification.PublisherRegister;
import org.minhchung.desk.verification.PublisherRegister.Standing;
import org.minhchung.desk.verification.ShownEntry;

/**
 * A party of the register as a program reads it.
 *
 * @param id what links name it by
 * @param kind {@code publisher}, {@code organisation} or {@code office}
 * @param site host, empty for who publishes nothing
 * @param imprint the public page that says who it is
 * @param controlledBy the links that count now, at one remove
 * @param controls the same downwards
 */
record PublisherReply(
    String id,
    String kind,
    String name,
    String site,
    String imprint,
    List<Link> controlledBy,
    List<Link> controls) {

  PublisherReply {
    controlledBy = List.copyOf(controlledBy);
    controls = List.copyOf(controls);
  }

  /**
   * A link of control.
   *
   * @param party who stands at its other end
   * @param control {@code owner}, {@code funder} or {@code director}
   * @param counts from when
   * @param until when it ceases to count, or null
   */
  record Link(
      String id,
      String party,
      String control,
      @Nullable LocalDate since,
      String source,
      Instant counts,
      @Nullable Instant until) {}

  /**
   * What the log holds the hash of: SHA-256(salt ‖ subject ‖ line feed ‖ content), see
   * docs/log-format.md.
   *
   * @param content base64
   * @param salt base64
   */
  record Logged(
      long leafIndex, Instant confirmedAt, Instant effective, String content, String salt) {

    static Logged of(ShownEntry entry) {
      Base64.Encoder base64 = Base64.getEncoder();
      return new Logged(
          entry.leafIndex(),
          entry.confirmedAt(),
          entry.effective(),
          base64.encodeToString(entry.content().copy()),
          base64.encodeToString(entry.salt().copy()));
    }
  }

  /** One party with all that was said of it, newest first. */
  record Whole(PublisherReply publisher, List<Logged> changes) {
    Whole {
      changes = List.copyOf(changes);
    }
  }

  /** All parties by name. */
  record All(List<PublisherReply> publishers) {
    All {
      publishers = List.copyOf(publishers);
    }
  }

  static PublisherReply of(Party party, PublisherRegister register, Instant now) {
    return new PublisherReply(
        party.id().value(),
        party.kind().key(),
        party.name(),
        party.site(),
        party.imprint().text(),
        register.above(party.id(), now).stream()
            .map(link -> link(link, link.link().controller().value()))
            .toList(),
        register.below(party.id(), now).stream()
            .map(link -> link(link, link.link().controlled().value()))
            .toList());
  }

  private static Link link(Standing standing, String party) {
    ControlLink link = standing.link();
    return new Link(
        link.id().value(),
        party,
        link.control().key(),
        link.since(),
        link.source().text(),
        standing.counts(),
        standing.until());
  }
}
