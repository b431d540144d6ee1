package nl.millenniumgemeenten.municipality.contact;

import java.util.regex.Pattern;
import nl.millenniumgemeenten.mailrequest.EmailAddress;
import nl.millenniumgemeenten.problem.RequestFields;

/// Reads who somebody is. What a name holds goes into mails, so it must not hold a new line.
public final class PersonForm {
    private static final int LONGEST = 100;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{6,30}");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]*");
    private static final EmailAddress HARMLESS = new EmailAddress("niemand@example.org");

    private PersonForm() {}

    /// The person in these fields; what is wrong with them is told to the fields.
    public static Person read(RequestFields fields) {
        var name = line(fields, "name");
        var role = line(fields, "role");
        var email = fields.text("email", 1, LONGEST_ADDRESS);
        var address = EmailAddress.parse(email);
        if (address.isEmpty() && !email.isEmpty()) {
            fields.refuse("email", EmailAddress.ADVICE);
        }
        var phone = fields.optionalText("phone", 30).orElse("");
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            fields.refuse("phone", "Dit is geen telefoonnummer. Schrijf het zo: 010 123 45 67.");
        }
        return new Person(name, role, address.orElse(HARMLESS), phone);
    }

    private static String line(RequestFields fields, String name) {
        var text = fields.text(name, 1, LONGEST);
        if (!LINE.matcher(text).matches()) {
            fields.refuse(name, "Schrijf dit op één regel, met gewone tekens.");
        }
        return text;
    }
}
