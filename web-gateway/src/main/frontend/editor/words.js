// Counts words as a reader would. What did not change is not counted again.

const counted = new WeakMap();

export function countWords(node) {
    let count = counted.get(node);
    if (count === undefined) {
        count = 0;
        if (node.isTextblock) {
            count = wordsIn(node.textBetween(0, node.content.size, " ", " "));
        } else {
            node.forEach((child) => {
                count += countWords(child);
            });
        }
        counted.set(node, count);
    }
    return count;
}

export function wordsIn(text) {
    return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}
