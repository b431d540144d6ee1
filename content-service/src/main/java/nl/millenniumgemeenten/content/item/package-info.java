/// The frame of every kind of content that is a list with numbers: news articles, agenda items,
/// resources, alerts. A kind supplies what an edition of it holds, how that is read and what the
/// world is told of it ([ItemType]); editions, states, revisions, lists, REST and storage are here.
@NullMarked
package nl.millenniumgemeenten.content.item;

import org.jspecify.annotations.NullMarked;
