using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Tests.Harness;

/// <summary>Requests → the C# that makes them.</summary>
internal sealed class RequestCode
{
    private readonly StringBuilder text = new("using ZecGen;\n\nstatic class Use\n{\n");
    private int requests;

    /// <summary>Adds a request.</summary>
    /// <param name="owner">The record, within the request, that has a member whose place is sought.</param>
    /// <returns>Where the value of the member stands; nowhere where none is sought.</returns>
    public TextSpan Add(object request, object? owner = null, PropertyInfo? member = null)
    {
        var span = default(TextSpan);
        text.Append(CultureInfo.InvariantCulture, $"    static readonly object Request{requests++} = ");
        Write(request);
        text.Append(";\n");
        return span;

        void Write(object value)
        {
            switch (value)
            {
                case string words:
                    text.Append(SymbolDisplay.FormatLiteral(words, quote: true));
                    break;
                case bool flag:
                    text.Append(flag ? "true" : "false");
                    break;
                case double number:
                    text.Append(number.ToString("R", CultureInfo.InvariantCulture)).Append('d');
                    break;
                case decimal number:
                    text.Append(number.ToString(CultureInfo.InvariantCulture)).Append('m');
                    break;
                case long number:
                    text.Append(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case Timestamp or RawJson:
                    text.Append(CultureInfo.InvariantCulture, $"{(value is RawJson ? "RawJson.Parse" : "new Timestamp")}({Literal(value.ToString()!)})");
                    break;
                case IEnumerable list:
                    text.Append('[');
                    foreach (var element in list)
                    {
                        Write(element);
                        text.Append(", ");
                    }
                    text.Append(']');
                    break;
                case ValueType enumeration:
                    text.Append(Literal((string)enumeration.GetType().GetProperty("Value")!.GetValue(enumeration)!));
                    break;
                default:
                    WriteRecord(value);
                    break;
            }
        }

        void WriteRecord(object record)
        {
            text.Append(CultureInfo.InvariantCulture, $"new global::{record.GetType().FullName} {{ ");
            foreach (var property in MembersOf(record))
            {
                text.Append(property.Name).Append(" = ");
                var begin = text.Length;
                Write(property.GetValue(record)!);
                if (record == owner && property == member) span = TextSpan.FromBounds(begin, text.Length);
                text.Append(", ");
            }
            text.Append('}');
        }
    }

    /// <summary>The members that a record has a value of.</summary>
    public static IEnumerable<PropertyInfo> MembersOf(object record) =>
        record.GetType().GetProperties().Where(property => property.CanWrite && property.GetValue(record) is { } value
            && value.GetType().GetProperty("IsDefault")?.GetValue(value) is not true);

    public override string ToString() => text + "}\n";

    private static string Literal(string words) => SymbolDisplay.FormatLiteral(words, quote: true);
}
