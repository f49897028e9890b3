"""What a paper refers to: letters, meetings, laws, funding rules, decrees, papers, agenda items."""
