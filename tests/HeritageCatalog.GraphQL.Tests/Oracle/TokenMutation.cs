using System.Text;
using HeritageCatalog.GraphQL.Errors;
using HeritageCatalog.GraphQL.Language;

namespace HeritageCatalog.GraphQL.Tests.Oracle;

/// <summary>Makes small mistakes in a text: tokens lost, doubled, swapped and put where others were.</summary>
internal static class TokenMutation
{
    private static readonly string[] Strangers =
        ["!", "{", "}", "(", ")", "[", "]", ":", "=", "@", "|", "&", "$", "...", "1", "1.5", "\"s\"", "a", "null"];

    public static string Apply(string text, Random random, int most)
    {
        var tokens = Split(text);
        for (var i = random.Next(most) + 1; i > 0; i--)
        {
            Mutate(tokens, random);
        }

        return string.Join(' ', tokens);
    }

    /// <summary>Makes mistakes that the parser does not see.</summary>
    public static string ApplySparingSyntax(string text, Random random, int most)
    {
        while (true)
        {
            var mistaken = Apply(text, random, most);
            try
            {
                Parser.Parse(mistaken, ParserOptions.Trusted);
                return mistaken;
            }
            catch (GraphQLSyntaxException)
            {
                // Most mistakes are of this kind; another try costs little.
            }
        }
    }

    private static void Mutate(List<string> tokens, Random random)
    {
        var at = random.Next(tokens.Count);
        switch (random.Next(6))
        {
            case 0 when tokens.Count > 1:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[at]);
                break;
            case 2:
                tokens.Insert(at, random.Pick(Strangers));
                break;
            default:
                tokens[at] = PickLike(tokens, tokens[at], random);
                break;
        }
    }

    // A name for a name and so on, so that most results still parse.
    private static string PickLike(List<string> tokens, string token, Random random)
    {
        return random.Pick(tokens.FindAll(other => char.IsLetter(other[0]) == char.IsLetter(token[0])));
    }

    private static List<string> Split(string text)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(new Source(text), int.MaxValue);
        lexer.Advance();
        while (lexer.Kind != TokenKind.EndOfFile)
        {
            tokens.Add(Encoding.UTF8.GetString(lexer.Text));
            lexer.Advance();
        }

        return tokens;
    }
}
