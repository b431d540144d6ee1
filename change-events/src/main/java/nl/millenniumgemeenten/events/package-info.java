/// The published language: every change that one part of the system may know of another. Each
/// record carries the whole public state after the change, so that a reader needs no earlier
/// message; the topics say how long they are kept. No personal data beyond public names ever stands
/// here.
@NullMarked
package nl.millenniumgemeenten.events;

import org.jspecify.annotations.NullMarked;
