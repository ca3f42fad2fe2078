package org.minhchung.desk.intake;

import java.time.LocalDate;
import org.minhchung.desk.claims.ChannelKind;
import org.minhchung.desk.claims.ClaimId;

/**
 * Where somebody wants the answer to a claim, sealed to the key of the day it expires.
 *
 * @param id UUIDv4 text; tells no time
 * @param expiresOn the day its key is destroyed
 * @param encapsulated HPKE's {@code enc} (RFC 9180), 32 bytes
 * @param sealed the address, encrypted and authenticated
 */
@SuppressWarnings("ArrayRecordComponent")
public record SealedAddress(
    String id,
    ClaimId claim,
    ChannelKind channel,
    LocalDate expiresOn,
    byte[] encapsulated,
    byte[] sealed) {}
