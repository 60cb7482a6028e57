package phototest

import (
	"encoding/base64"
	"testing"
)

// The two kinds of JPEG that Go does not write, of [Corners] with 96 × 64
// pixels, written by Pillow 13: a progressive one, and one for a printing press,
// whose inks are inverted as Adobe's programs do it.
const (
	progressive = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/" +
		"2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wgARCABAAGADASIAAhEBAxEB/8QA" +
		"FwABAQEBAAAAAAAAAAAAAAAAAAQGBf/EABkBAQADAQEAAAAAAAAAAAAAAAADBQYHBP/aAAwDAQACEAMQAAAB448WmAAtEeAAAiEm/AAtEeAAA5o2PvAA3o57" +
		"agAYIdCqgAN6Oe2oAH//xAAUEAEAAAAAAAAAAAAAAAAAAABg/9oACAEBAAEFAkH/xAAUEQEAAAAAAAAAAAAAAAAAAABA/9oACAEDAQE/AUf/xAAUEQEAAAAA" +
		"AAAAAAAAAAAAAABA/9oACAECAQE/AUf/xAAUEAEAAAAAAAAAAAAAAAAAAABg/9oACAEBAAY/AkH/xAAUEAEAAAAAAAAAAAAAAAAAAABg/9oACAEBAAE/IUH/" +
		"2gAMAwEAAgADAAAAEPPPPfffPPPffQww/wD/APDDD/8A/wD/xAAUEQEAAAAAAAAAAAAAAAAAAABA/9oACAEDAQE/EEf/xAAUEQEAAAAAAAAAAAAAAAAAAABA" +
		"/9oACAECAQE/EEf/xAAUEAEAAAAAAAAAAAAAAAAAAABg/9oACAEBAAE/EEH/2Q=="
	cmyk = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/8AA" +
		"FAgAQABgBEMRAE0RAFkRAEsRAP/EABcAAQEBAQAAAAAAAAAAAAAAAAAIBAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRDAE0AWQBLAAA/AOkOOuOu/gAA" +
		"AAAAlVQTUAAAAAAAqpPrKAAAAAAAlVQTUAAAAAAAqpPrKAAAAAAAlVQTUAAAAAAAqpPrKAAAAAAAlVQTUAAAAAAA1ONqgAAAAAAAV8oxOYAAAAAACQU5qMAA" +
		"AAAAAV8oxOYAAAAAACQU5qMAAAAAAAV8oxOYAAAAAACQU5qMAAAAAAAV8oxOYAAAAAAD/9k="
)

func fixture(t testing.TB, s string) []byte {
	t.Helper()
	raw, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// Progressive is [Corners] of 96 × 64 pixels as a progressive JPEG.
func Progressive(t testing.TB) []byte { return fixture(t, progressive) }

// CMYK is [Corners] of 96 × 64 pixels as a JPEG in the colours of a press.
func CMYK(t testing.TB) []byte { return fixture(t, cmyk) }
