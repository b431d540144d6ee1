/// Who reads the newsletter and its lists, for administrators alone: looking people up, erasing
/// them at their request, lists, and files of readers that come and go.
@NullMarked
package nl.millenniumgemeenten.gateway.desk.subscriber;

import org.jspecify.annotations.NullMarked;
