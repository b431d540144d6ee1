package nl.millenniumgemeenten.gateway.desk.activity;

import jakarta.inject.Singleton;
import java.util.List;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.task.Task;
import nl.millenniumgemeenten.gateway.desk.task.TaskSource;
import nl.millenniumgemeenten.gateway.service.ActivityJson;
import nl.millenniumgemeenten.gateway.service.ActivityService;
import nl.millenniumgemeenten.gateway.service.Outcome;
import nl.millenniumgemeenten.gateway.site.Site;

/// The activities that municipalities submitted.
@Singleton
class ActivityTasks implements TaskSource {
    private static final int MOST = 100;

    private final ActivityService service;
    private final Site site;
    private final Moments moments;

    ActivityTasks(ActivityService service, Site site, Moments moments) {
        this.service = service;
        this.site = site;
        this.moments = moments;
    }

    @Override
    public String title() {
        return "Activiteiten om te lezen";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Outcome<List<Task>> open(Editor editor) {
        var submitted = new ActivityService.Wanted("SUBMITTED", "", "");
        return service.list(submitted, MOST, editor.caller())
                .then(list ->
                        new Outcome.Ok<>(
                                list.value().items().reversed().stream().map(this::task).toList(),
                                0));
    }

    private Task task(ActivityJson activity) {
        return new Task(
                activity.title(),
                ActivityMunicipality.name(site.image().register(), activity.municipality())
                        + ", ingestuurd op "
                        + moments.saved(activity.recordedAt()),
                ActivityScreens.path(activity.id()));
    }
}
