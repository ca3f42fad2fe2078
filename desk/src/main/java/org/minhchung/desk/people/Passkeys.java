package org.minhchung.desk.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.minhchung.desk.kernel.PersonId;
import org.minhchung.desk.kernel.Records;
import org.minhchung.desk.people.store.PasskeyStore;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys for signing in (W3C Web Authentication, Level 3). Who holds one must be verified by the
 * device, and the browser finds the account by itself: nobody types a name. The ceremony is Spring
 * Security's; what a page needs to remember of it travels sealed with the page ({@link
 * Challenges}).
 */
public final class Passkeys {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
  private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
      CREATED = new TypeReference<>() {};
  private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> ASSERTED =
      new TypeReference<>() {};

  private final PasskeyStore store;
  private final Records records;

  Passkeys(PasskeyStore store, Records records) {
    this.store = store;
    this.records = records;
  }

  /**
   * Where passkeys are used.
   *
   * @param host the domain they belong to
   * @param origin scheme, host and port as a browser sends them
   */
  public record Site(String host, String origin) {}

  /** Whoever a new passkey is for. */
  public record Owner(PersonId person, String name) {}

  /** What a page hands to {@code navigator.credentials.create}, as JSON. */
  public String creationOptions(Site site, Owner owner, String challenge) {
    return JSON.writeValueAsString(creation(site, owner, challenge));
  }

  /**
   * Keeps the new key, in the caller's write transaction or one of its own.
   *
   * @param created what the browser made of the options, as JSON
   * @param label what its owner calls it
   * @return false if it is no answer to this challenge, or no key this desk takes
   */
  public boolean register(Site site, Owner owner, String challenge, String created, String label) {
    return records.write(
        () -> {
          try {
            operations(site, owner, challenge)
                .registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(
                        creation(site, owner, challenge),
                        new RelyingPartyPublicKey(JSON.readValue(created, CREATED), label)));
            return true;
          } catch (RuntimeException refused) {
            return refusedBy(refused);
          }
        });
  }

  /** What a page hands to {@code navigator.credentials.get}, as JSON; names no account. */
  public String requestOptions(Site site, String challenge) {
    return JSON.writeValueAsString(request(site, challenge));
  }

  /**
   * Whoever holds the key that answered.
   *
   * @param asserted what the browser made of the options, as JSON
   * @return empty if it is no answer to this challenge by a key of this desk
   */
  public Optional<PersonId> owner(Site site, String challenge, String asserted) {
    return records.write(
        () -> {
          try {
            PublicKeyCredentialUserEntity owner =
                operations(site, null, challenge)
                    .authenticate(
                        new RelyingPartyAuthenticationRequest(
                            request(site, challenge), JSON.readValue(asserted, ASSERTED)));
            return Optional.of(PasskeyStore.person(owner.getId()));
          } catch (RuntimeException refused) {
            refusedBy(refused);
            return Optional.empty();
          }
        });
  }

  /** A person's passkeys: id, label, first and last day. */
  public List<CredentialRecord> of(PersonId person) {
    return store.of(person);
  }

  public boolean forget(PersonId person, String id) {
    return records.write(() -> store.delete(person, id));
  }

  void forgetAll(PersonId person) {
    store.deleteAll(person);
  }

  private PublicKeyCredentialCreationOptions creation(Site site, Owner owner, String challenge) {
    return operations(site, owner, challenge)
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(known(owner.person())));
  }

  private PublicKeyCredentialRequestOptions request(Site site, String challenge) {
    return operations(site, null, challenge)
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(known(null)));
  }

  /** The library's party for one ceremony, whose challenge is known already. */
  private Webauthn4JRelyingPartyOperations operations(
      Site site, @Nullable Owner owner, String challenge) {
    var party =
        new Webauthn4JRelyingPartyOperations(
            new Owners(owner),
            store,
            PublicKeyCredentialRpEntity.builder().id(site.host()).name(site.host()).build(),
            Set.of(site.origin()));
    party.setCustomizeCreationOptions(
        options ->
            options
                .challenge(Bytes.fromBase64(challenge))
                .authenticatorSelection(
                    AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
    party.setCustomizeRequestOptions(
        options ->
            options
                .challenge(Bytes.fromBase64(challenge))
                .userVerification(UserVerificationRequirement.REQUIRED));
    return party;
  }

  private static UsernamePasswordAuthenticationToken known(@Nullable PersonId person) {
    return person == null
        ? UsernamePasswordAuthenticationToken.unauthenticated("", "")
        : UsernamePasswordAuthenticationToken.authenticated(
            person.value(), "", AuthorityUtils.NO_AUTHORITIES);
  }

  /**
   * The library throws for whatever a browser, or somebody who is none, may send: broken JSON and
   * CBOR, another challenge, another site, a false signature. All that is a refusal; a fault of the
   * records is not.
   */
  private static boolean refusedBy(RuntimeException thrown) {
    boolean foreseen =
        thrown instanceof JacksonException
            || thrown instanceof IllegalArgumentException
            || thrown.getClass().getName().startsWith("com.webauthn4j.")
            || thrown instanceof NullPointerException;
    if (!foreseen) {
      throw thrown;
    }
    return false;
  }

  /** The person of one ceremony, or the one a user handle names; nothing is kept here. */
  private record Owners(@Nullable Owner owner) implements PublicKeyCredentialUserEntityRepository {

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
      return entity(PasskeyStore.person(handle), "");
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
      return owner == null ? null : entity(owner.person(), owner.name());
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
      throw new IllegalStateException("a passkey belongs to an account that is known");
    }

    @Override
    public void delete(Bytes handle) {
      throw new IllegalStateException("accounts are not deleted here");
    }

    private static PublicKeyCredentialUserEntity entity(PersonId person, String name) {
      return ImmutablePublicKeyCredentialUserEntity.builder()
          .id(PasskeyStore.handle(person))
          .name(name)
          .displayName(name)
          .build();
    }
  }
}
