package nl.millenniumgemeenten.subscription.dkim;

/// What has to be in the DNS for a signature to be believed: a TXT record.
public record DkimRecord(String name, String value) {}
