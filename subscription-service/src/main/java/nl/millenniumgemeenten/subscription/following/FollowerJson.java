package nl.millenniumgemeenten.subscription.following;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// What somebody follows. The address is masked: mails are forwarded, and then this is read by
/// others.
@Serdeable
record FollowerJson(String hint, List<FollowJson> follows) {
    FollowerJson {
        follows = List.copyOf(follows);
    }

    static FollowerJson of(Following.Known known) {
        return new FollowerJson(
                known.follower().address().hint(),
                known.follows().stream().map(FollowJson::of).toList());
    }
}
