package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// A goal of the campaign as it is kept.
@Serdeable
public record GoalJson(int number, long revision, String text, String theme, Instant recordedAt) {}
