package nl.millenniumgemeenten.events;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Every type of change: the CloudEvents `type`, the record that is its `data` and its topic.
public enum ChangeType {
    PAGE_PUBLISHED("pages.published", Topic.PAGES, PageChange.Published.class),
    PAGE_WITHDRAWN("pages.withdrawn", Topic.PAGES, PageChange.Withdrawn.class),
    NEWS_ARTICLE_PUBLISHED(
            "news-articles.published", Topic.NEWS_ARTICLES, NewsArticleChange.Published.class),
    NEWS_ARTICLE_WITHDRAWN(
            "news-articles.withdrawn", Topic.NEWS_ARTICLES, NewsArticleChange.Withdrawn.class),
    AGENDA_ITEM_PUBLISHED(
            "agenda-items.published", Topic.AGENDA_ITEMS, AgendaItemChange.Published.class),
    AGENDA_ITEM_WITHDRAWN(
            "agenda-items.withdrawn", Topic.AGENDA_ITEMS, AgendaItemChange.Withdrawn.class),
    RESOURCE_PUBLISHED("resources.published", Topic.RESOURCES, ResourceChange.Published.class),
    RESOURCE_WITHDRAWN("resources.withdrawn", Topic.RESOURCES, ResourceChange.Withdrawn.class),
    ALERT_PUBLISHED("alerts.published", Topic.ALERTS, AlertChange.Published.class),
    ALERT_WITHDRAWN("alerts.withdrawn", Topic.ALERTS, AlertChange.Withdrawn.class),
    CAMPAIGN_CONFIGURED("campaigns.configured", Topic.CAMPAIGNS, CampaignChange.Configured.class),
    MEDIA_STORED("media.stored", Topic.MEDIA, MediaChange.Stored.class),
    MEDIA_WITHDRAWN("media.withdrawn", Topic.MEDIA, MediaChange.Withdrawn.class),
    REDIRECT_RECORDED("redirects.recorded", Topic.REDIRECTS, RedirectChange.Recorded.class),
    REDIRECT_REMOVED("redirects.removed", Topic.REDIRECTS, RedirectChange.Removed.class),
    MENU_ARRANGED("menus.arranged", Topic.MENUS, MenuChange.Arranged.class),
    MUNICIPALITY_RECORDED(
            "municipalities.recorded", Topic.MUNICIPALITIES, MunicipalityChange.Recorded.class),
    TERRITORIAL_CHANGE_RECORDED(
            "territorial-changes.recorded",
            Topic.TERRITORIAL_CHANGES,
            TerritorialChangeChange.Recorded.class),
    PARTICIPATION_RECORDED(
            "participations.recorded", Topic.PARTICIPATIONS, ParticipationChange.Recorded.class),
    GOAL_DEFINED("goals.defined", Topic.GOALS, GoalChange.Defined.class),
    ACTIVITY_PUBLISHED("activities.published", Topic.ACTIVITIES, ActivityChange.Published.class),
    ACTIVITY_WITHDRAWN("activities.withdrawn", Topic.ACTIVITIES, ActivityChange.Withdrawn.class),
    BOUNDARY_RECORDED("boundaries.recorded", Topic.BOUNDARIES, BoundaryChange.Recorded.class),
    CAMPAIGN_COUNT_RECORDED(
            "campaign-counts.recorded", Topic.CAMPAIGN_COUNTS, CampaignCountChange.Recorded.class),
    SUBSCRIBERS_COUNTED(
            "newsletters.subscribers-counted",
            Topic.NEWSLETTERS,
            NewsletterChange.SubscribersCounted.class),
    ISSUE_PUBLISHED("issues.published", Topic.ISSUES, IssueChange.Published.class),
    ISSUE_SENT("issues.sent", Topic.ISSUES, IssueChange.Sent.class),
    ISSUE_WITHDRAWN("issues.withdrawn", Topic.ISSUES, IssueChange.Withdrawn.class),
    DISCUSSION_RECORDED("discussions.recorded", Topic.DISCUSSIONS, DiscussionChange.Recorded.class),
    CONTRIBUTION_RECORDED(
            "contributions.recorded", Topic.CONTRIBUTIONS, ContributionChange.Recorded.class),
    CONTRIBUTOR_RECORDED(
            "contributors.recorded", Topic.CONTRIBUTORS, ContributorChange.Recorded.class),
    TIMELINE_POST_RECORDED(
            "timeline-posts.recorded", Topic.TIMELINE_POSTS, TimelinePostChange.Recorded.class);

    private static final Map<Class<? extends Change>, ChangeType> BY_RECORD =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(ChangeType::record, Function.identity()));
    private static final Map<String, ChangeType> BY_NAME =
            Arrays.stream(values())
                    .collect(toUnmodifiableMap(ChangeType::typeName, Function.identity()));

    private final String typeName;
    private final Topic topic;
    private final Class<? extends Change> record;

    ChangeType(String fact, Topic topic, Class<? extends Change> record) {
        this.typeName = "nl.millenniumgemeenten." + fact + ".v1";
        this.topic = topic;
        this.record = record;
    }

    /// The type of a change.
    public static ChangeType of(Change change) {
        var type = BY_RECORD.get(change.getClass());
        if (type == null) {
            throw new IllegalArgumentException("No change type for " + change.getClass());
        }
        return type;
    }

    /// The type with this CloudEvents `type`, or nothing if this version does not know it.
    public static Optional<ChangeType> named(String typeName) {
        return Optional.ofNullable(BY_NAME.get(typeName));
    }

    /// The CloudEvents `type`, such as `nl.millenniumgemeenten.pages.published.v1`.
    public String typeName() {
        return typeName;
    }

    public Topic topic() {
        return topic;
    }

    /// The record that is the `data` of this type.
    public Class<? extends Change> record() {
        return record;
    }

    /// Where the JSON Schema stands on the class path.
    public String schemaResource() {
        return "/schemas/" + typeName + ".json";
    }
}
