package nl.millenniumgemeenten.localstack.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;
import java.util.function.Consumer;

/// Everyone who gets mail here: an address without an account, whose mail goes to the mailbox.
record Recipient(String address, Consumer<MovingMessage> mailbox) implements GreenMailUser {

    @Override
    public void deliver(MovingMessage message) {
        mailbox.accept(message);
    }

    @Override
    public void deliver(MimeMessage message) {
        var moving = new MovingMessage();
        moving.setMimeMessage(message);
        mailbox.accept(moving);
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void authenticate(String password) {}

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {}

    @Override
    public void create() {}

    @Override
    public void delete() {}
}
