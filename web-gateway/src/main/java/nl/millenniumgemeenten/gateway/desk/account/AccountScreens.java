package nl.millenniumgemeenten.gateway.desk.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.millenniumgemeenten.gateway.account.Editor;
import nl.millenniumgemeenten.gateway.account.Invitation;
import nl.millenniumgemeenten.gateway.account.Invitations;
import nl.millenniumgemeenten.gateway.account.People;
import nl.millenniumgemeenten.gateway.account.Person;
import nl.millenniumgemeenten.gateway.account.Role;
import nl.millenniumgemeenten.gateway.account.SessionItem;
import nl.millenniumgemeenten.gateway.account.Sessions;
import nl.millenniumgemeenten.gateway.desk.DeskPages;
import nl.millenniumgemeenten.gateway.desk.MergeScreen;
import nl.millenniumgemeenten.gateway.desk.Moments;
import nl.millenniumgemeenten.gateway.desk.Notice;
import nl.millenniumgemeenten.gateway.form.Form;
import nl.millenniumgemeenten.gateway.layout.BadgeView;
import nl.millenniumgemeenten.gateway.layout.FormErrorView;
import nl.millenniumgemeenten.gateway.layout.FormErrorsView;
import nl.millenniumgemeenten.gateway.layout.HiddenFieldView;
import nl.millenniumgemeenten.gateway.layout.Tone;
import nl.millenniumgemeenten.gateway.merge.Field;
import nl.millenniumgemeenten.gateway.merge.Merge;
import nl.millenniumgemeenten.gateway.merge.Opened;

/// Makes the screens about everybody's accounts.
@Singleton
class AccountScreens {
    static final String PATH = "/redactie/accounts";
    static final String INVITE = PATH + "/uitnodigen";
    static final String INVITATIONS = PATH + "/uitnodigingen";

    private final People people;
    private final Invitations invitations;
    private final Sessions sessions;
    private final DeskPages pages;
    private final Moments moments;
    private final InstantSource clock;

    AccountScreens(
            People people,
            Invitations invitations,
            Sessions sessions,
            DeskPages pages,
            Moments moments,
            InstantSource clock) {
        this.people = people;
        this.invitations = invitations;
        this.sessions = sessions;
        this.pages = pages;
        this.moments = moments;
        this.clock = clock;
    }

    static String path(UUID id) {
        return PATH + "/" + id;
    }

    HttpResponse<?> list(Notice notice, Editor editor) {
        var view =
                new AccountListView(
                        pages.layout(editor, "Accounts", PATH),
                        notice.text(),
                        people.all().stream().map(AccountScreens::row).toList(),
                        invitations.open().stream().map(this::asked).toList());
        return pages.screen(HttpStatus.OK, "desk/account_list", view);
    }

    HttpResponse<?> account(Person person, Notice notice, Editor editor) {
        return account(
                HttpStatus.OK,
                person,
                person.roles(),
                notice,
                Opened.hidden(Opened.taking(RoleWords.form(person.roles()))),
                FormErrorsView.NONE,
                editor);
    }

    /// What was chosen, with what is wrong.
    HttpResponse<?> refused(
            HttpStatus status,
            Person person,
            Form form,
            String field,
            String message,
            Editor editor) {
        var chosen =
                form.fields().containsKey(RoleWords.FIELD)
                        ? RoleWords.chosen(form).orElse(person.roles())
                        : person.roles();
        var errors = new FormErrorsView(List.of(new FormErrorView(field, message)));
        return account(status, person, chosen, Notice.NONE, Opened.hidden(form), errors, editor);
    }

    /// What was chosen, on its own where the other left the roles alone; or both, to choose from.
    /// Rights of two people are never added up unseen.
    HttpResponse<?> together(
            UUID id, Form form, Editor editor, Function<Merge, HttpResponse<?>> merged) {
        var theirs = people.one(id);
        if (theirs.isEmpty()) {
            return missing(editor);
        }
        var person = theirs.get();
        var stored =
                Opened.taking(RoleWords.form(person.roles()))
                        .with("revision", Long.toString(person.revision()));
        var inOrder = RoleWords.form(RoleWords.chosen(form).orElse(Set.of()));
        return new MergeScreen(pages)
                .together(
                        form.with(RoleWords.FIELD, inOrder.all(RoleWords.FIELD)),
                        List.of(Field.choice(RoleWords.FIELD, "Rollen")),
                        new MergeScreen.Theirs(
                                person.name(),
                                "zojuist",
                                path(id),
                                stored,
                                (_, one) -> RoleWords.of(RoleWords.chosen(one).orElse(Set.of())),
                                "Rollen opslaan"),
                        editor,
                        merged);
    }

    HttpResponse<?> invite(
            HttpStatus status,
            String name,
            String email,
            Set<Role> roles,
            List<FormErrorView> errors,
            Editor editor) {
        var view =
                new InvitationFormView(
                        pages.layout(editor, "Iemand uitnodigen", INVITE),
                        name,
                        email,
                        RoleWords.options(roles),
                        new FormErrorsView(errors));
        return pages.screen(status, "desk/invitation_form", view);
    }

    HttpResponse<?> missing(Editor editor) {
        return pages.notFound(editor);
    }

    HttpResponse<?> mayNot(Editor editor) {
        return pages.notAllowed(editor, "Alleen een beheerder kan accounts bekijken en wijzigen.");
    }

    private MutableHttpResponse<byte[]> account(
            HttpStatus status,
            Person person,
            Set<Role> chosen,
            Notice notice,
            List<HiddenFieldView> opened,
            FormErrorsView errors,
            Editor editor) {
        var view =
                new AccountFormView(
                        pages.layout(editor, person.name(), path(person.id())),
                        notice.text(),
                        path(person.id()),
                        Long.toString(person.revision()),
                        person.email(),
                        badges(person),
                        person.blocked(),
                        person.twoSteps(),
                        RoleWords.options(chosen),
                        opened,
                        sessions.of(person.id(), Optional.empty()).stream()
                                .map(this::session)
                                .toList(),
                        errors);
        return pages.screen(status, "desk/account_form", view);
    }

    private SessionView session(SessionItem session) {
        return new SessionView(
                browser(session),
                moments.saved(session.createdAt()),
                moments.saved(session.lastSeenAt()),
                "");
    }

    /// Sessions that began before browsers were noted have none.
    static String browser(SessionItem session) {
        return session.browser().isEmpty() ? "onbekende browser" : session.browser();
    }

    private static AccountListView.Row row(Person person) {
        return new AccountListView.Row(
                person.name(),
                person.email(),
                RoleWords.of(person.roles()),
                badges(person),
                path(person.id()));
    }

    private static List<BadgeView> badges(Person person) {
        var badges = new ArrayList<BadgeView>();
        if (person.blocked()) {
            badges.add(new BadgeView("Geblokkeerd", Tone.ENDED));
        }
        badges.add(
                person.twoSteps()
                        ? new BadgeView("Logt in met twee stappen", Tone.POSITIVE)
                        : new BadgeView("Logt in met één stap", Tone.NEUTRAL));
        return badges;
    }

    private AccountListView.Asked asked(Invitation invitation) {
        return new AccountListView.Asked(
                invitation.name(),
                invitation.email(),
                RoleWords.of(invitation.roles()),
                moments.saved(invitation.sentAt()),
                !clock.instant().isBefore(invitation.expiresAt()),
                INVITATIONS + "/" + invitation.id() + "/opnieuw",
                INVITATIONS + "/" + invitation.id() + "/intrekken");
    }
}
