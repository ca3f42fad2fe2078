package org.minhchung.desk.intake;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.desk.claims.AskerCounts;
import org.minhchung.desk.claims.Askers;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.Claim;
import org.minhchung.desk.claims.ClaimId;
import org.minhchung.desk.claims.Claims;
import org.minhchung.desk.claims.Groups;
import org.minhchung.desk.claims.LeftMessage;
import org.minhchung.desk.claims.MaskedMessage;
import org.minhchung.desk.claims.MessageId;
import org.minhchung.desk.claims.Messages;
import org.minhchung.desk.claims.NewClaim;
import org.minhchung.desk.claims.Reaches;
import org.minhchung.desk.claims.Sightings;
import org.minhchung.desk.kernel.Accent;
import org.minhchung.desk.kernel.Actor;
import org.minhchung.desk.kernel.Audit;
import org.minhchung.desk.kernel.DataFolder;
import org.minhchung.desk.kernel.DeskId;
import org.minhchung.desk.kernel.DeskProfile;
import org.minhchung.desk.kernel.DeskProfiles;
import org.minhchung.desk.kernel.DurableFiles;
import org.minhchung.desk.kernel.ForcedFiles;
import org.minhchung.desk.kernel.Ids;
import org.minhchung.desk.kernel.Jobs;
import org.minhchung.desk.kernel.MaskKey;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.kernel.Role;
import org.minhchung.desk.publishing.Publications;
import org.minhchung.desk.publishing.PublishedCheck;
import org.minhchung.desk.verification.ExternalReview;
import org.minhchung.desk.verification.ExternalReviews;
import org.minhchung.desk.web.SignIn;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The pages of this room on a real port, with doubles behind every door. Not a configuration of its
 * own, so that a test of the whole desk does not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {"org.minhchung.desk.web", "org.minhchung.desk.intake"},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "org\\.minhchung\\.desk\\.intake\\.(store\\..*|.*Source.*)"))
public class DoubleDesk {

  /** Starts it; {@code --server.port=0} takes a free port. */
  public static ConfigurableApplicationContext start(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(
        "--spring.autoconfigure.exclude="
            + String.join(
                ",",
                "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"));
    return new SpringApplicationBuilder(DoubleDesk.class).run(all.toArray(String[]::new));
  }

  static int port(ConfigurableApplicationContext desk) {
    return ((ServletWebServerApplicationContext) desk).getWebServer().getPort();
  }

  /** For looking at the pages by hand. */
  public static void main(String[] arguments) {
    start(arguments);
  }

  @Bean
  MovedClock clock() {
    return new MovedClock();
  }

  /** Noon in Viet Nam until a test moves it. */
  public static final class MovedClock implements InstantSource {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private volatile Duration moved = Duration.ZERO;

    @Override
    public Instant instant() {
      return NOON.plus(moved);
    }

    public void move(Duration to) {
      moved = to;
    }
  }

  @Bean
  Askers askers(InstantSource clock) {
    return new Askers(new Random(11), clock);
  }

  @Bean
  DoubleReaches reaches() {
    return new DoubleReaches();
  }

  @Bean
  DoubleSightings sightings() {
    return new DoubleSightings();
  }

  @Bean
  AskerCounts counts(
      Askers askers, Reaches reaches, Sightings sightings, Records records, InstantSource clock) {
    return new AskerCounts(
        new Random(12), askers, reaches, _ -> Map.of(), sightings, records, clock);
  }

  @Bean
  DoubleStops stops() {
    return new DoubleStops();
  }

  @Bean
  DoubleReturns returns() {
    return new DoubleReturns();
  }

  @Bean
  DoubleProgramKeys programKeys() {
    return new DoubleProgramKeys();
  }

  /** Of groups intake reads the texts that were left, and nothing else. */
  @Bean
  Groups groups(DoubleMessages messages) {
    return (Groups)
        Proxy.newProxyInstance(
            Groups.class.getClassLoader(),
            new Class<?>[] {Groups.class},
            (_, method, arguments) -> {
              if (!method.getName().equals("left")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return ((Collection<?>) arguments[0])
                  .stream().map(messages.texts::get).filter(Objects::nonNull).toList();
            });
  }

  @Bean
  DoubleBringing bringing() {
    return new DoubleBringing();
  }

  /** Whoever names roles in a header is signed in with them. */
  @Bean
  SignIn signIn() {
    return request ->
        Optional.ofNullable(request.getHeader("X-Roles"))
            .map(
                roles ->
                    new Actor(
                        new PersonId("01936f00-0000-7000-8000-000000000001"),
                        "Lan",
                        Stream.of(roles.split(",")).map(Role::of).collect(Collectors.toSet())));
  }

  @Bean
  Audit audit() {
    return (by, action, subject, fields) -> {};
  }

  @Bean
  DataFolder dataFolder() throws IOException {
    return DataFolder.at(Files.createTempDirectory("double-desk"));
  }

  @Bean
  DurableFiles durableFiles(DataFolder folder) {
    DurableFiles files = ForcedFiles.onDisk();
    folder.ready(files);
    return files;
  }

  @Bean
  MaskKey maskKey(DataFolder folder, DurableFiles files) {
    return MaskKey.in(folder.keys(), files, new Random(13));
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock, new Random(14));
  }

  @Bean
  Jobs jobs() {
    return (name, at, work) -> {};
  }

  @Bean
  DoubleShelf shelf() {
    return new DoubleShelf();
  }

  @Bean
  DoubleMatching matching() {
    return new DoubleMatching();
  }

  @Bean
  DoubleMessages messages() {
    return new DoubleMessages();
  }

  @Bean
  Masker masker() {
    return text ->
        new Masker.Masked(
            text.replaceAll("0\\d{9}", "[số điện thoại]").replace("\u202e", ""), List.of());
  }

  @Bean
  DeskProfiles profiles() {
    var sample =
        new DeskProfile(
            new DeskId("01936000-0000-7000-8000-00000000000d"),
            Map.of("vi", "Bàn Kiểm Chứng Mẫu", "en", "Sample Desk"),
            Map.of("vi", "Hội Mẫu", "en", "the Sample Society"),
            Map.of(
                "vi", "Hội Mẫu do các hội viên bầu ra và kiểm soát.",
                "en", "The Sample Society is controlled by its elected members."),
            Map.of("vi", "Số 1 đường Mẫu, Hà Nội", "en", "1 Sample Street, Hanoi"),
            "",
            new Accent("#0b5a6b", "#79c8d8"),
            true);
    return new DeskProfiles() {
      @Override
      public Optional<DeskProfile> current() {
        return Optional.of(sample);
      }

      @Override
      public void keep(DeskProfile profile) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Bean
  Records records() {
    return new Records() {
      @Override
      public <T> T write(Supplier<T> work) {
        return work.get();
      }

      @Override
      public <T> T read(Supplier<T> work) {
        return work.get();
      }
    };
  }

  @Bean
  Publications publications() {
    List<PublishedCheck> all =
        List.of(Cast.LEMON_IS_FALSE, Cast.SALT_IS_MISLEADING, Cast.SIREN_IS_TRUE);
    return new Publications() {
      @Override
      public Optional<PublishedCheck> checkOf(ClaimId claim) {
        return all.stream().filter(it -> it.claimId().equals(claim)).findFirst();
      }

      @Override
      public Optional<PublishedCheck> bySlug(String slug) {
        return all.stream().filter(it -> it.slug().equals(slug)).findFirst();
      }

      @Override
      public List<PublishedCheck> latest(int offset, int limit) {
        return all.stream().skip(offset).limit(limit).toList();
      }
    };
  }

  @Bean
  ExternalReviews reviews() {
    return claim ->
        Stream.of(Cast.FLOOD_REVIEW)
            .filter((ExternalReview review) -> review.claim().equals(claim))
            .toList();
  }

  @Bean
  Claims claims() {
    return new Claims() {
      @Override
      public Optional<Claim> byId(ClaimId id) {
        return Stream.of(
                Cast.FLOOD_CLAIM,
                new Claim(Cast.LEMON, Cast.FLOOD_CLAIM.kind(), "health", Cast.FLOOD_CLAIM.texts()))
            .filter(it -> it.id().equals(id))
            .findFirst();
      }

      @Override
      public List<Claim> byIds(Collection<ClaimId> ids) {
        return ids.stream().flatMap(id -> byId(id).stream()).toList();
      }

      @Override
      public Optional<ClaimId> bySource(String source, String sourceId) {
        return Optional.empty();
      }

      @Override
      public List<ClaimId> addAll(List<NewClaim> claims) {
        throw new UnsupportedOperationException();
      }
    };
  }

  /** Keeps what is left, to be looked at. */
  public static final class DoubleMessages implements Messages {

    /** One stored message. */
    public record Kept(String text, ChannelKind channel, LocalDate day) {}

    final Map<MessageId, LeftMessage> texts = new ConcurrentHashMap<>();
    public final List<Kept> kept = Collections.synchronizedList(new ArrayList<>());

    @Override
    public MessageId leave(MaskedMessage message, ChannelKind channel, LocalDate day) {
      kept.add(new Kept(message.text(), channel, day));
      var id = new MessageId(UUID.randomUUID().toString());
      texts.put(id, new LeftMessage(id, day, message.text()));
      return id;
    }

    @Override
    public int purge(LocalDate before, int atMost) {
      return 0;
    }

    @Override
    public int purgeUnrated(LocalDate before, int atMost) {
      return 0;
    }
  }
}
