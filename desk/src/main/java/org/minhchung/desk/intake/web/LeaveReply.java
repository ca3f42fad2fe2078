package org.minhchung.desk.intake.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** What a program is told of a message it left. Link and code are told once and kept nowhere. */
@Schema(name = "LeaveReply")
record LeaveReply(
    @Schema(description = "The message's id; tells nothing, not even when it was left.") String id,
    @Schema(
            description =
                "Private link to the message's state, for the person who was sent it. Its secret"
                    + " stands behind the #, which no browser sends.")
        String link,
    @Schema(description = "The same as six characters to say aloud.", example = "K7X4QD")
        String code) {}
