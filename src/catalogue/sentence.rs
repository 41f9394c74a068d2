//! What a text says of a case. Who spoke or how many there are chooses one of its sentences, which as a rule stands in the
//! catalogue as it is said; names are put in. Numbers are left to Fluent, all but the one recipient that most cases have.

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::{
    Expression, Identifier, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use std::borrow::Cow;

/// Bytes of a sentence with its values, as most are.
pub(super) const SENTENCE: usize = 128;

/// The sentence that Fluent would write; none where only Fluent can tell. `singular` is the plural form of one thing in
/// the language.
pub(super) fn sentence<'a>(
    pattern: &'a Pattern<&'a str>,
    arguments: Option<&FluentArgs<'_>>,
    singular: &str,
) -> Option<Cow<'a, str>> {
    let mut pattern = pattern;
    loop {
        match pattern.elements.as_slice() {
            [PatternElement::TextElement { value }] => return Some(Cow::Borrowed(value)),
            [PatternElement::Placeable { expression: Expression::Select { selector, variants } }] => {
                pattern = chosen(selector, variants, arguments?, singular)?;
            }
            _ => break,
        }
    }
    let mut sentence = String::with_capacity(SENTENCE);
    write(pattern, arguments?, singular, &mut sentence)?;
    Some(Cow::Owned(sentence))
}

fn write(
    pattern: &Pattern<&str>,
    arguments: &FluentArgs<'_>,
    singular: &str,
    sentence: &mut String,
) -> Option<()> {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => sentence.push_str(value),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                write(chosen(selector, variants, arguments, singular)?, arguments, singular, sentence)?;
            }
            PatternElement::Placeable { expression: Expression::Inline(expression) } => {
                let FluentValue::String(name) = value(expression, arguments)? else { return None };
                sentence.push_str(name);
            }
        }
    }
    Some(())
}

/// The case that holds, or else the one with the `*`.
fn chosen<'a>(
    selector: &InlineExpression<&str>,
    variants: &'a [Variant<&'a str>],
    arguments: &FluentArgs<'_>,
    singular: &str,
) -> Option<&'a Pattern<&'a str>> {
    let case = match value(selector, arguments)? {
        FluentValue::String(name) => name,
        FluentValue::Number(number) if number.value == 1.0 && !variants.iter().any(is_of_number) => singular,
        _ => return None,
    };
    let holds =
        |variant: &&Variant<&str>| matches!(&variant.key, VariantKey::Identifier { name } if *name == case);
    let variant = variants.iter().find(holds).or_else(|| variants.iter().find(|variant| variant.default));
    Some(&variant?.value)
}

fn is_of_number(variant: &Variant<&str>) -> bool {
    matches!(variant.key, VariantKey::NumberLiteral { .. })
}

fn value<'v>(
    expression: &'v InlineExpression<&str>,
    arguments: &'v FluentArgs<'_>,
) -> Option<&'v FluentValue<'v>> {
    let InlineExpression::VariableReference { id: Identifier { name } } = expression else { return None };
    arguments.get(*name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{Argument, UNKNOWN};
    use crate::language::KNOWN;
    use fluent_bundle::concurrent::FluentBundle;
    use fluent_bundle::{FluentResource, FluentValue};
    use fluent_syntax::ast::Entry;

    /// What Fluent writes.
    fn of_fluent(
        bundle: &FluentBundle<FluentResource>,
        pattern: &Pattern<&str>,
        arguments: &FluentArgs<'_>,
    ) -> String {
        let (mut text, mut errors) = (String::new(), Vec::new());
        bundle.write_pattern(&mut text, pattern, Some(arguments), &mut errors).unwrap();
        text
    }

    #[test]
    fn each_text_says_what_fluent_says() {
        let mut told = 0;
        for known in KNOWN {
            let mut bundle = FluentBundle::new_concurrent(vec![known.tag.parse().unwrap()]);
            bundle.set_use_isolating(false);
            let resources =
                known.texts.iter().map(|(_, text)| FluentResource::try_new((*text).to_owned()).unwrap());
            for resource in resources.collect::<Vec<_>>() {
                for entry in resource.entries() {
                    let Entry::Message(message) = entry else { continue };
                    let parts = message.attributes.iter().map(|attribute| &attribute.value);
                    for (pattern, values) in parts.chain(&message.value).flat_map(|pattern| {
                        ["own", "relay", "recipient", "forwarding", "known", UNKNOWN]
                            .map(|value| (pattern, value))
                    }) {
                        for count in [1, 2] {
                            let mut arguments = FluentArgs::new();
                            Argument::ALL.iter().for_each(|argument| arguments.set(argument.name(), values));
                            arguments.set("count", FluentValue::from(count));
                            let Some(sentence) = sentence(pattern, Some(&arguments), "one") else { continue };
                            assert_eq!(
                                sentence,
                                of_fluent(&bundle, pattern, &arguments),
                                "{}",
                                message.id.name
                            );
                            told += 1;
                        }
                    }
                }
            }
        }
        assert!(told > 10_000, "{told}");
    }
}
