package nl.millenniumgemeenten.gateway.activity;

import java.util.UUID;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Caller;
import nl.millenniumgemeenten.gateway.service.Outcome;

/// What becomes of what was typed of an activity when somebody else was first: the two are saved
/// together, unless both touched the same.
public sealed interface Together {

    /// Nothing newer is stored, or it cannot be read: there is nothing to bring together.
    record Nothing() implements Together {}

    /// Both touched the same: who typed chooses.
    record Choice(ActivityJson theirs, ActivityMerge merge) implements Together {}

    /// The two are saved as one.
    record Merged(ActivityJson theirs, ActivityMerge merge) implements Together {}

    /// What was typed was stored already, or what came together was not taken.
    ///
    /// @param form what came together
    record Answered(ActivityJson theirs, Form form, Outcome<ActivityJson> outcome)
            implements Together {}

    /// Brings together what was typed of an activity and what is stored of it now.
    static Together save(ActivityService service, UUID id, Form typed, Caller caller) {
        // Every time around something newer is stored, or there is nothing to bring together.
        if (!(service.read(id, caller) instanceof Outcome.Ok<ActivityJson>(var theirs, _))
                || theirs.revision() <= typed.revision()) {
            return new Nothing();
        }
        var merge = ActivityMerge.of(typed, theirs);
        if (!merge.merge().clashes().isEmpty()) {
            return new Choice(theirs, merge);
        }
        if (merge.same()) {
            return new Answered(theirs, merge.form(), new Outcome.Ok<>(theirs, theirs.revision()));
        }
        var content = ActivityFields.json(merge.form(), theirs.municipality());
        var outcome = service.save(theirs.id(), theirs.revision(), content, caller);
        return outcome instanceof Outcome.Ok<ActivityJson>
                ? new Merged(theirs, merge)
                : new Answered(theirs, merge.form(), outcome);
    }
}
