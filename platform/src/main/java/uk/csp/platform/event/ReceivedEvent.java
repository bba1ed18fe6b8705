package uk.csp.platform.event;

import java.time.Instant;
import java.util.UUID;

/** An event as it came from a topic, its CloudEvents attributes read and its data still bytes. */
public record ReceivedEvent(UUID id, String type, String subject, String source, Instant time, byte[] data) {}
