package nl.millenniumgemeenten.gateway.site;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.millenniumgemeenten.events.ResourceChange;

/// What a page wants to know of the resources.
public final class ResourceQuestion {
    private ResourceQuestion() {}

    /// What are all resources? Only for what shows them all.
    public record Everything() implements Question<Resources> {
        @Override
        public Resources ask(SiteImage image) {
            return image.resources();
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // See Question.
        public boolean isSame(Resources before, Resources now) {
            return before == now;
        }
    }

    /// Which resource has or had this number?
    public record WithNumber(long number) implements Question<Optional<ResourceChange>> {
        @Override
        public Optional<ResourceChange> ask(SiteImage image) {
            return Optional.ofNullable(image.resources().byNumber().get(number));
        }
    }

    /// What are the newest resources?
    public record Newest(int limit) implements Question<List<ResourceChange.Published>> {
        @Override
        public List<ResourceChange.Published> ask(SiteImage image) {
            return image.resources().newest(limit);
        }
    }

    /// What are the newest resources of this type?
    public record OfType(ResourceChange.Type type, int limit)
            implements Question<List<ResourceChange.Published>> {
        @Override
        public List<ResourceChange.Published> ask(SiteImage image) {
            return image.resources().ofType(type, limit);
        }
    }

    /// What are the newest resources about this goal?
    public record AboutGoal(int goal, int limit)
            implements Question<List<ResourceChange.Published>> {
        @Override
        public List<ResourceChange.Published> ask(SiteImage image) {
            return image.resources().aboutGoal(goal, limit);
        }
    }

    /// What are the newest resources about this municipality, and about those that went into it?
    public record AboutMunicipality(String code, int limit)
            implements Question<List<ResourceChange.Published>> {
        @Override
        public List<ResourceChange.Published> ask(SiteImage image) {
            var found = new TreeMap<Resources.Key, ResourceChange.Published>();
            for (var one : image.register().withForebears(code)) {
                image.resources()
                        .aboutMunicipality(one, limit)
                        .forEach(resource -> found.put(Resources.Key.of(resource), resource));
            }
            return found.values().stream().limit(limit).toList();
        }
    }
}
