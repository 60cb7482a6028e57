package mail

// ToSelf is the message as a test to an address of the sender's own: it goes there
// alone, and its subject says what it is.
func (m Message) ToSelf(a Address) (Message, error) {
	subject, err := NewHeader("[Gửi thử] " + m.Subject.text)
	m.Subject = subject
	m.Recipient.To, m.Recipient.Cc = []Mailbox{{Address: a}}, nil
	return m, err
}
