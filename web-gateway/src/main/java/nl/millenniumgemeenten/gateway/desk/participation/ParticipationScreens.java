package nl.millenniumgemeenten.gateway.desk.participation;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import nl.millenniumgemeenten.events.MunicipalityChange;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.history.History;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.DutchText;
import nl.millenniumgemeenten.gateway.layout.FactView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.LinkView;
import nl.millenniumgemeenten.gateway.layout.OptionView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Opened;
import nl.millenniumgemeenten.gateway.participation.ProfileForm;
import nl.millenniumgemeenten.gateway.service.ParticipationJson;
import nl.millenniumgemeenten.gateway.service.ParticipationJson.SuccessionJson;
import nl.millenniumgemeenten.gateway.site.Reading;
import nl.millenniumgemeenten.gateway.site.Register;
import nl.millenniumgemeenten.gateway.site.Site;

/// Makes the screen of one participation.
@Singleton
class ParticipationScreens {
    private static final List<String> DECISIONS = List.of("CONTINUES", "ENDS", "UNDECIDED");

    private final DeskPages pages;
    private final Site site;
    private final History history;

    ParticipationScreens(DeskPages pages, Site site, History history) {
        this.pages = pages;
        this.site = site;
        this.history = history;
    }

    /// What is on the screen: what was typed, over what is stored.
    record Writing(
            ParticipationJson stored, Form typed, String notice, List<FormErrorView> errors) {

        static Writing stored(ParticipationJson stored, String notice) {
            return new Writing(
                    stored, Opened.taking(ParticipationForm.of(stored)), notice, List.of());
        }

        /// What is wrong with what was typed.
        static Writing wrong(ParticipationJson stored, Form typed, List<FormErrorView> errors) {
            return new Writing(stored, typed, "", errors);
        }

        /// What is stored, and what was sent by one of the small forms beside it.
        static Writing asked(ParticipationJson stored, Form sent, List<FormErrorView> errors) {
            var form =
                    Opened.taking(ParticipationForm.of(stored))
                            .with("since", sent.line("since"))
                            .with("note", sent.text("note"));
            return new Writing(stored, form, "", errors);
        }
    }

    MutableHttpResponse<byte[]> screen(HttpStatus status, Writing writing, Editor editor) {
        var register = site.image().register();
        var stored = writing.stored();
        var known = KnownParticipation.of(stored, register);
        var path = ParticipationPaths.one(stored.code());
        var fields =
                ParticipationForm.view(
                        writing.typed(), writing.errors(), new Reading(site.image()));
        var profile = ProfileForm.filled(stored.recorded());
        var view =
                new ParticipationView(
                        pages.layout(editor, "Deelname van " + known.name(), path),
                        writing.notice(),
                        known.name(),
                        place(known),
                        known.badges(),
                        editor.mayPublish(),
                        path,
                        Long.toString(writing.typed().revision()),
                        Opened.hidden(writing.typed()),
                        known.livePath(),
                        "/redactie/gemeenten/" + stored.code(),
                        fields,
                        facts(ParticipationForm.of(stored), fields),
                        stored.successions().stream()
                                .map(succession -> succession(register, stored, succession))
                                .toList(),
                        stored.continues().stream()
                                .map(code ->
                                        new LinkView(
                                                register.name(code), ParticipationPaths.one(code)))
                                .toList(),
                        ReportingText.view(known, writing.typed()),
                        profile.text("introduction"),
                        profile(profile),
                        history.of(
                                "/participations/" + stored.code(),
                                ParticipationWords.history(register),
                                editor));
        return pages.screen(status, "desk/participation", view);
    }

    private static String place(KnownParticipation known) {
        var ended =
                known.municipality()
                        .map(MunicipalityChange.Recorded::existsUntil)
                        .filter(until -> !known.today().isBefore(until))
                        .map(until -> ", tot " + DutchText.date(until))
                        .orElse("");
        return "Gemeente in " + known.province() + ended + " (" + known.stored().code() + ")";
    }

    private static SuccessionView succession(
            Register register, ParticipationJson stored, SuccessionJson succession) {
        var to = succession.to();
        var decision = succession.decision();
        return new SuccessionView(
                register.name(to),
                SuccessionView.anchor(to),
                SuccessionText.happened(register, stored.code(), to),
                new BadgeView(
                        ParticipationWords.capital(ParticipationWords.decision(decision)),
                        switch (decision) {
                            case "CONTINUES" -> Tone.POSITIVE;
                            case "ENDS" -> Tone.ENDED;
                            default -> Tone.ATTENTION;
                        }),
                ParticipationPaths.succession(stored.code(), to),
                register.participation(to).map(_ -> ParticipationPaths.one(to)).orElse(""),
                DECISIONS.stream()
                        .filter(other -> !other.equals(decision))
                        .map(other ->
                                new OptionView(
                                        other,
                                        ParticipationWords.capital(
                                                ParticipationWords.decision(other)),
                                        false))
                        .toList());
    }

    /// Everything that is filled in, for who only reads.
    private static List<FactView> facts(Form stored, ParticipationFieldsView fields) {
        var facts = new ArrayList<FactView>();
        for (var field : ParticipationWords.FIELDS) {
            var text =
                    field.name().equals("goals")
                            ? DutchText.list(
                                    fields.goals().stream()
                                            .filter(goal ->
                                                    stored.all("goals").contains(goal.value()))
                                            .map(OptionView::label)
                                            .toList())
                            : words(field, stored.text(field.name()));
            if (!text.isEmpty()) {
                facts.add(new FactView(field.label(), text));
            }
        }
        return facts;
    }

    private static String words(Field field, String value) {
        return field.name().endsWith("On") && !value.isEmpty()
                ? DutchText.partialDate(value)
                : ParticipationWords.value(field.name(), value);
    }

    private static List<FactView> profile(Form profile) {
        return ParticipationWords.PROFILE.stream()
                .filter(field -> !field.name().equals("introduction"))
                .filter(field -> !profile.text(field.name()).isEmpty())
                .map(field ->
                        new FactView(
                                field.label(),
                                String.join(", ", profile.text(field.name()).lines().toList())))
                .toList();
    }
}
