package nl.millenniumgemeenten.content.campaign;

import java.time.Instant;
import nl.millenniumgemeenten.events.CampaignChange;

/// The one campaign of an installation, as it is configured now.
///
/// @param configuredAt the beginning of time until somebody filled the settings in
/// @param revision counts the changes; 0 until the first
public record Campaign(CampaignSettings settings, Instant configuredAt, long revision) {

    /// The same campaign with other settings.
    Campaign configure(CampaignSettings next, Instant now) {
        return new Campaign(next, now, revision + 1);
    }

    /// What the rest of the system may know of it.
    CampaignChange change() {
        return new CampaignChange.Configured(
                CampaignChange.ONLY,
                revision,
                settings.name(),
                settings.tagline(),
                settings.participantsLabel(),
                settings.introduction().value(),
                settings.organiser(),
                settings.contactEmail(),
                settings.socialAccounts().stream()
                        .map(account ->
                                new CampaignChange.SocialAccount(
                                        account.network(), account.label(), account.url()))
                        .toList(),
                configuredAt,
                settings.fediverseName().isEmpty() ? null : settings.fediverseName());
    }
}
