package nl.millenniumgemeenten.events;

/// One published change of one aggregate. The record is the `data` of the CloudEvent; its type,
/// topic and JSON Schema follow from [ChangeType].
public sealed interface Change
        permits PageChange,
                NewsArticleChange,
                AgendaItemChange,
                ResourceChange,
                AlertChange,
                CampaignChange,
                MediaChange,
                RedirectChange,
                MenuChange,
                MunicipalityChange,
                TerritorialChangeChange,
                ParticipationChange,
                GoalChange,
                ActivityChange,
                BoundaryChange,
                CampaignCountChange,
                NewsletterChange,
                IssueChange,
                DiscussionChange,
                ContributionChange,
                ContributorChange,
                TimelinePostChange {

    /// The public id of the aggregate: the CloudEvents `subject` and the Kafka key.
    String subject();

    /// Counts the changes of this aggregate from 1. A reader drops what is not newer than what it
    /// has.
    long revision();
}
