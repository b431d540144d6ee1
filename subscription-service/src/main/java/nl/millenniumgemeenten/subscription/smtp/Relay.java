package nl.millenniumgemeenten.subscription.smtp;

import javax.net.ssl.SSLSocketFactory;

/// The server that takes our mail, and how we speak to it.
///
/// @param user empty if the server asks for none
/// @param name what we call ourselves
/// @param pipelining whether to send commands without waiting, where the server says it can take it
/// @param sockets makes protected connections, and so decides whose certificates are trusted
public record Relay(
        String host,
        int port,
        Protection protection,
        String user,
        String password,
        String name,
        boolean pipelining,
        Patience patience,
        SSLSocketFactory sockets) {

    /// Not the user, nor the password.
    @Override
    public String toString() {
        return "Relay[host=" + host + ", port=" + port + ", protection=" + protection + "]";
    }
}
