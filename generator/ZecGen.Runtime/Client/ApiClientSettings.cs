using System.Diagnostics;
using System.Globalization;

namespace ZecGen;

/// <summary>How a program sets a client up: credential and options, from its configuration or by code. Never shows a secret.</summary>
[DebuggerDisplay("{Client.Endpoint}")]
public sealed class ApiClientSettings
{
    private const string Time = "a time span, such as 00:01:30";
    private const string Flag = "true or false";
    private const string Number = "a whole number";

    private readonly List<string> unreadable = [];

    /// <summary>The id of the access key; <see langword="null"/> to call without one.</summary>
    public string? AccessKeyId { get; set; }

    /// <summary>The password of the access key.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? AccessKeyPassword { get; set; }

    /// <summary>The access token; <see langword="null"/> to call without one.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Token { get; set; }

    /// <summary>Proves who calls where there is neither an access key nor a token.</summary>
    public IApiCredentialProvider? Credential { get; set; }

    /// <summary>Where and how to call.</summary>
    public ApiClientOptions Client { get; } = new();

    /// <summary>Takes what a configuration says. Its keys are the names of the properties here, of <see cref="ApiClientOptions"/>, and of <see cref="RetryOptions"/> with <c>Retry:</c> before them.</summary>
    /// <param name="value">The value of a key; <see langword="null"/> where there is none.</param>
    public void Read(Func<string, string?> value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        Read(value, "");
    }

    /// <summary>Takes all that a section of a configuration says. A key that is none of those of <see cref="Read(Func{string, string})"/> is reported by <see cref="Check"/>.</summary>
    /// <param name="values">Keys, relative to the section and in any case, and their values; <see langword="null"/> where a key is only a section.</param>
    /// <param name="place">The path of the section, for messages; empty for none.</param>
    public void Read(IEnumerable<KeyValuePair<string, string?>> values, string place = "")
    {
        if (values is null) throw new ArgumentNullException(nameof(values));
        if (place is null) throw new ArgumentNullException(nameof(place));
        var given = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in values)
            if (pair.Value is { } value && pair.Key.Length > 0) given[pair.Key] = value;
        var prefix = place.Length == 0 ? "" : place + ":";
        var known = Read(key => given.TryGetValue(key, out var value) ? value : null, prefix);
        foreach (var key in given.Keys.Except(known, StringComparer.OrdinalIgnoreCase).OrderBy(static key => key, StringComparer.Ordinal))
            unreadable.Add($"'{prefix}{key}' is no setting. The settings are {string.Join(", ", known)}.");
    }

    /// <returns>The keys that there are.</returns>
    private List<string> Read(Func<string, string?> value, string prefix)
    {
        var known = new List<string>();
        Text(nameof(AccessKeyId), text => AccessKeyId = text);
        Text(nameof(AccessKeyPassword), text => AccessKeyPassword = text);
        Text(nameof(Token), text => Token = text);
        Text(nameof(Client.RequestClient), text => Client.RequestClient = text);
        Parsed<Uri>(nameof(Client.Endpoint), TryAddress, "an address, such as https://api.example.com", address => Client.Endpoint = address);
        Parsed<TimeSpan>(nameof(Client.Timeout), TryTime, Time, time => Client.Timeout = time);
        Parsed<TimeSpan>(nameof(Client.AttemptTimeout), TryTime, Time, time => Client.AttemptTimeout = time);
        Parsed<bool>(nameof(Client.ValidateRequests), bool.TryParse, Flag, flag => Client.ValidateRequests = flag);
        Parsed<bool>(nameof(Client.AllowInsecureEndpoint), bool.TryParse, Flag, flag => Client.AllowInsecureEndpoint = flag);
        Parsed<int>(nameof(Client.MaxResponseBytes), TryNumber, Number, number => Client.MaxResponseBytes = number);
        Parsed<int>(nameof(Client.PrefetchPages), TryNumber, Number, number => Client.PrefetchPages = number);
        Parsed<int>("Retry:" + nameof(RetryOptions.MaxAttempts), TryNumber, Number, number => Client.Retry.MaxAttempts = number);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.BaseDelay), TryTime, Time, time => Client.Retry.BaseDelay = time);
        Parsed<TimeSpan>("Retry:" + nameof(RetryOptions.MaxDelay), TryTime, Time, time => Client.Retry.MaxDelay = time);
        Parsed<bool>("Retry:" + nameof(RetryOptions.Jitter), bool.TryParse, Flag, flag => Client.Retry.Jitter = flag);
        Parsed<int>("Retry:" + nameof(RetryOptions.Budget), TryNumber, Number, number => Client.Retry.Budget = number);
        return known;

        void Text(string key, Action<string> take)
        {
            known.Add(key);
            if (value(key) is { } text) take(text);
        }

        // What cannot be read is not repeated: a secret may have come under the wrong key.
        void Parsed<T>(string key, Parser<T> parse, string form, Action<T> take)
        {
            known.Add(key);
            if (value(key) is not { } text) return;
            if (parse(text, out var parsed)) take(parsed!);
            else unreadable.Add($"The value of {prefix}{key} cannot be read. It must be {form}.");
        }
    }

    /// <summary>What is wrong with the settings, each with the setting that it is about; empty when a client can be made of them.</summary>
    public IReadOnlyList<string> Check()
    {
        var problems = new List<string>(unreadable);
        Collect("", () => CreateCredential());
        var parts = problems.Count;
        if (Client.Retry is { } retry) Collect("Retry:", retry.EnsureUsable);
        if (Client.Wait is { } wait) Collect("Wait:", wait.EnsureUsable);
        // The options as a whole would say the same again.
        if (problems.Count == parts) Collect("", Client.EnsureUsable);
        return problems;

        void Collect(string prefix, Action check)
        {
            try
            {
                check();
            }
            catch (ArgumentException exception)
            {
                problems.Add($"{prefix}{SettingOf(exception.ParamName)}: {Sentence(exception)}");
            }
        }
    }

    // Parameters are called as settings are, save for case; a header's value is the only one that is checked by another name.
    private static string SettingOf(string? parameter) => parameter switch
    {
        null or "" => "settings",
        "value" => nameof(ApiClientOptions.RequestClient),
        _ => char.ToUpperInvariant(parameter[0]) + parameter.Substring(1),
    };

    // Platforms put the parameter behind the message, each in its own way.
    private static string Sentence(ArgumentException exception)
    {
        var end = exception.Message.IndexOf("Parameter", StringComparison.Ordinal);
        return end > 0 ? exception.Message.Substring(0, end).TrimEnd(' ', '(', '\r', '\n') : exception.Message;
    }

    /// <summary>What proves who calls: the access key, else the token, else <see cref="Credential"/>.</summary>
    /// <exception cref="ArgumentException">There is none, there are both, or one is malformed.</exception>
    public IApiCredentialProvider CreateCredential()
    {
        var hasKey = AccessKeyId is not null || AccessKeyPassword is not null;
        if (hasKey && Token is not null) throw new ArgumentException("There are both an access key and a token.", nameof(Token));
        if (hasKey) return new AccessKeyCredential(AccessKeyId ?? "", AccessKeyPassword ?? "");
        if (Token is not null) return new BearerTokenCredential(Token);
        return Credential ?? throw new ArgumentException("There is neither an access key, nor a token, nor another credential.", nameof(Credential));
    }

    private static bool TryAddress(string text, out Uri? address) => Uri.TryCreate(text, UriKind.Absolute, out address);

    private static bool TryTime(string text, out TimeSpan time) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);

    private delegate bool Parser<T>(string text, out T? value);
}
