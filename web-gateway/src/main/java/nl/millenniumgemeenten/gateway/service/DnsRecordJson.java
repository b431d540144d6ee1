package nl.millenniumgemeenten.gateway.service;

import io.micronaut.serde.annotation.Serdeable;

/// A TXT record for the DNS.
@Serdeable
public record DnsRecordJson(String name, String value) {}
