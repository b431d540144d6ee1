package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/// An address that leads on because a page moved.
@Serdeable
public record AutomaticRedirectJson(UUID page, String from, String to, String title) {}
