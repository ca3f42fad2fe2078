package org.minhchung.desk.fetch;

import static org.apache.hc.core5.http.HttpHeaders.ACCEPT;
import static org.apache.hc.core5.http.HttpHeaders.ACCEPT_ENCODING;
import static org.apache.hc.core5.http.HttpHeaders.IF_MODIFIED_SINCE;
import static org.apache.hc.core5.http.HttpHeaders.IF_NONE_MATCH;
import static org.apache.hc.core5.http.HttpHeaders.LOCATION;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.minhchung.desk.fetch.Fetched.Reason;
import org.minhchung.desk.fetch.Fetched.Refused;

/**
 * The door over HTTP. Each hop is resolved once, every machine found is held against the rule of
 * the call, and the connection goes to one of those machines; so a name that answers differently
 * the second time gains nothing. A call runs on a thread of its own and is cut off when its time is
 * over, wherever it stands.
 */
final class HttpFetch implements Fetch, AutoCloseable {

  private static final int MOST_REDIRECTS = 5;

  private final Resolver resolver;
  private final Wire wire;
  private final HostTurns turns;
  private final InstantSource clock;
  private final Function<CallKind, Limits> limits;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** How much and how long, at most. */
  record Limits(int bytes, Duration time) {
    static Limits of(CallKind kind) {
      return new Limits(kind.mostBytes(), kind.mostTime());
    }
  }

  HttpFetch(
      Resolver resolver,
      Wire wire,
      HostTurns turns,
      InstantSource clock,
      Function<CallKind, Limits> limits) {
    this.resolver = resolver;
    this.wire = wire;
    this.turns = turns;
    this.clock = clock;
    this.limits = limits;
  }

  @Override
  public Fetched send(Call call) {
    Limits most = limits.apply(call.kind());
    Future<Fetched> running = threads.submit(() -> follow(call, most.bytes()));
    try {
      return running.get(most.time().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return new Refused(Reason.TOO_SLOW);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Refused(Reason.TOO_SLOW);
    } catch (ExecutionException broken) {
      throw new IllegalStateException("a call of kind " + call.kind(), broken.getCause());
    } finally {
      // An interrupt closes the socket a virtual thread waits for.
      running.cancel(true);
    }
  }

  private Fetched follow(Call call, int mostBytes) throws InterruptedException {
    WebAddress at = call.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (hop(call, at, mostBytes)) {
        case Hop.Ended(Fetched fetched) -> {
          return fetched;
        }
        case Hop.Onward(WebAddress next) -> at = next;
      }
    }
    return new Refused(Reason.TOO_MANY_REDIRECTS);
  }

  /** What one request led to. */
  private sealed interface Hop {
    record Ended(Fetched fetched) implements Hop {}

    record Onward(WebAddress next) implements Hop {}

    static Hop refused(Reason reason) {
      return new Ended(new Refused(reason));
    }
  }

  private Hop hop(Call call, WebAddress at, int mostBytes) throws InterruptedException {
    boolean found = call.origin() == Call.Origin.FOUND;
    if (found && !at.usualPort()) {
      return Hop.refused(Reason.ODD_PORT);
    }
    List<InetAddress> machines;
    try {
      machines = resolver.resolve(at.host());
    } catch (UnknownHostException _) {
      return Hop.refused(Reason.NO_SUCH_HOST);
    }
    if (found && !machines.stream().allMatch(PublicAddresses::hold)) {
      return Hop.refused(Reason.PRIVATE_ADDRESS);
    }
    try (HostTurns.Turn _ = turns.take(at.host())) {
      return ask(call, at, machines, mostBytes);
    }
  }

  private Hop ask(Call call, WebAddress at, List<InetAddress> machines, int mostBytes) {
    HttpUriRequestBase request = request(call, at);
    try (CloseableHttpClient client = wire.to(machines)) {
      return client.execute(
          request,
          response -> {
            Hop hop = read(call, at, response, mostBytes);
            // Else closing would read to an end that may never come.
            request.cancel();
            return hop;
          });
    } catch (SSLException _) {
      return Hop.refused(Reason.NOT_SECURE);
    } catch (SocketTimeoutException _) {
      return Hop.refused(Reason.TOO_SLOW);
    } catch (IOException _) {
      return Hop.refused(Reason.NOT_REACHED);
    }
  }

  private static HttpUriRequestBase request(Call call, WebAddress at) {
    var request = new HttpUriRequestBase(call.kind().method().name(), at.uri());
    request.setHeader(ACCEPT, String.join(", ", call.kind().types().stream().sorted().toList()));
    request.setHeader(ACCEPT_ENCODING, "gzip");
    if (!call.validators().etag().isEmpty()) {
      request.setHeader(IF_NONE_MATCH, call.validators().etag());
    }
    if (!call.validators().lastModified().isEmpty()) {
      request.setHeader(IF_MODIFIED_SINCE, call.validators().lastModified());
    }
    return request;
  }

  private Hop read(Call call, WebAddress at, ClassicHttpResponse response, int mostBytes)
      throws IOException, HttpException {
    return switch (response.getCode()) {
      case 301, 302, 303, 307, 308 -> redirected(call, at, response);
      default -> new Hop.Ended(new Answer(call.kind(), at, response, clock).read(mostBytes));
    };
  }

  private static Hop redirected(Call call, WebAddress at, ClassicHttpResponse response) {
    Header link = response.getFirstHeader(LOCATION);
    Optional<WebAddress> next =
        link == null || link.getValue() == null ? Optional.empty() : at.resolve(link.getValue());
    boolean away =
        call.origin() == Call.Origin.TYPED
            && !next.map(WebAddress::host).equals(Optional.of(call.address().host()));
    return next.isEmpty() || away ? Hop.refused(Reason.WRONG_REDIRECT) : new Hop.Onward(next.get());
  }

  /** Cuts off what still runs. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
