package nl.millenniumgemeenten.municipality.contact;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.municipality.municipality.MunicipalityCode;
import nl.millenniumgemeenten.municipality.register.Database;

/// Those who are a contact now. Of who is no longer one stays only that there was one, and when.
@Singleton
public class Contacts {
    private static final String SELECT =
            "select id, codes, name, role, email, phone, since from contact where ended_at is null";

    private final Database database;

    Contacts(Database database) {
        this.database = database;
    }

    /// The contact with this id.
    public Optional<Contact> find(ContactId id) {
        return first(database.query(SELECT + " and id = ?", Contacts::read, id.value()));
    }

    /// The contact with this address.
    Optional<Contact> at(EmailAddress address) {
        return first(database.query(SELECT + " and email_key = ?", Contacts::read, address.key()));
    }

    /// Those who were given one of these municipalities, longest first.
    List<Contact> given(List<MunicipalityCode> codes) {
        return database.query(
                SELECT + " and codes && cast(? as text[]) order by since, id",
                Contacts::read,
                array(codes));
    }

    /// Whether nobody is a contact.
    boolean isEmpty() {
        return database.query(SELECT + " limit 1", Contacts::read).isEmpty();
    }

    /// Everybody, longest first.
    List<Contact> everybody() {
        return database.query(SELECT + " order by since, id", Contacts::read);
    }

    void add(Contact contact) {
        var person = contact.person();
        database.execute(
                """
                insert into contact (id, codes, name, role, email, email_key, phone, since)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                contact.id().value(),
                codes(contact),
                person.name(),
                person.role(),
                person.email().value(),
                person.email().key(),
                person.phone(),
                contact.since());
    }

    void saveCodes(Contact contact) {
        database.execute(
                "update contact set codes = ? where id = ? and ended_at is null",
                codes(contact),
                contact.id().value());
    }

    /// Forgets who it was, and every link that would let them in.
    void end(ContactId id, Instant now) {
        database.execute("delete from contact_link where contact_id = ?", id.value());
        database.execute(
                """
                update contact
                set ended_at = ?, name = null, role = null, email = null, email_key = null,
                    phone = null
                where id = ? and ended_at is null
                """,
                now,
                id.value());
    }

    private static Object codes(Contact contact) {
        return array(contact.codes());
    }

    private static Object array(List<MunicipalityCode> codes) {
        return codes.stream().map(MunicipalityCode::value).toArray(String[]::new);
    }

    private static Contact read(ResultSet row) throws SQLException {
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                Arrays.stream((String[]) row.getArray("codes").getArray())
                        .map(MunicipalityCode::new)
                        .toList(),
                new Person(
                        row.getString("name"),
                        row.getString("role"),
                        new EmailAddress(row.getString("email")),
                        row.getString("phone")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private static Optional<Contact> first(List<Contact> found) {
        return found.stream().findFirst();
    }
}
